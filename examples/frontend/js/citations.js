// Citations open the reference where they stand. Without this they lead to the list of references, and back.

/** `list` is the list of references of an article. */
export function start(list) {
  const popover = document.createElement("div");
  popover.className = "citation-popover";
  popover.popover = "auto";
  popover.id = "citation-popover";
  popover.setAttribute("role", "dialog");
  document.body.append(popover);

  let opener = null;

  for (const link of document.querySelectorAll(".citation a")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      open(link);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        open(link);
      }
    });
  }

  popover.addEventListener("toggle", ({ newState }) => {
    opener?.setAttribute("aria-expanded", String(newState === "open"));
    if (newState === "closed" && popover.contains(document.activeElement)) {
      opener?.focus();
    }
  });

  function open(link) {
    const reference = document.getElementById(link.hash.slice(1));
    if (popover.matches(":popover-open")) {
      popover.hidePopover();
    }
    opener = link;
    popover.replaceChildren(...contents(reference));
    popover.setAttribute("aria-label", link.textContent);
    popover.showPopover();
    place(popover, link);
    popover.querySelector("a, button").focus({ preventScroll: true });
  }

  function contents(reference) {
    const text = document.createElement("p");
    text.textContent = reference.querySelector(".reference-text").textContent;
    const links = document.createElement("p");
    links.className = "popover-links";
    const source = reference.querySelector(".reference-link");
    if (source) {
      links.append(anchor(source.href, list.dataset.read));
    }
    const all = anchor(`#${reference.id}`, list.dataset.all);
    all.addEventListener("click", () => {
      popover.hidePopover();
      reference.focus();
    });
    links.append(all);
    return [text, links];
  }
}

function anchor(href, text) {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  return link;
}

/** Below the citation, and within the window. */
function place(popover, link) {
  const margin = 16;
  const at = link.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const most = document.documentElement.clientWidth - width - margin;
  const fitsBelow = at.bottom + height + margin < innerHeight;
  const top = fitsBelow ? at.bottom + 6 : Math.max(margin, at.top - height - 6);
  popover.style.left = `${Math.max(margin, Math.min(at.left - 24, most)) + scrollX}px`;
  popover.style.top = `${top + scrollY}px`;
}
