// Starts the modules that a page needs. Without them every page can be read and used; they only add.
const modules = {
  citations: () => import("./citations.js"),
  contents: () => import("./contents.js"),
  "hubspot-form": () => import("./hubspot-form.js"),
  "nearby-therapists": () => import("./nearby-therapists.js"),
  video: () => import("./video.js"),
};

for (const element of document.querySelectorAll("[data-module]")) {
  const load = modules[element.dataset.module];
  load().then(({ start }) => start(element));
}
