// A form of HubSpot is loaded once the reader has agreed, and never before.

/** `panel` asks for consent; the form takes the place of the question. */
export function start(panel) {
  const button = panel.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => {
    const { portal, form, region } = panel.dataset;
    const frame = document.createElement("div");
    frame.className = "hs-form-frame";
    Object.assign(frame.dataset, { region, formId: form, portalId: portal });
    const script = document.createElement("script");
    script.src = `https://js${region === "na1" ? "" : `-${region}`}.hsforms.net/forms/embed/${portal}.js`;
    script.defer = true;
    panel.querySelector("p").remove();
    button.replaceWith(frame);
    document.head.append(script);
  });
}
