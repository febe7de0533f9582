// A video is asked for only when the reader plays it. Without this the link leads to its page.

const PLAYERS = [
  {
    pattern: /^https:\/\/(?:www\.|m\.)?youtube\.com\/watch\?(?:.*&)?v=([\w-]{6,})/,
    address: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  {
    pattern: /^https:\/\/youtu\.be\/([\w-]{6,})/,
    address: (id) => `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`,
  },
  {
    pattern: /^https:\/\/(?:www\.)?vimeo\.com\/(\d+)/,
    address: (id) => `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`,
  },
];

/** `figure` holds the link that the player replaces. Videos of other hosts stay links. */
export function start(figure) {
  const link = figure.querySelector("a");
  const source = playerAddress(link.href);
  if (source === null) {
    return;
  }
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.src = source;
    frame.title = link.textContent.trim();
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    link.replaceWith(frame);
    frame.focus();
  });
}

function playerAddress(url) {
  for (const { pattern, address } of PLAYERS) {
    const match = pattern.exec(url);
    if (match) {
      return address(match[1]);
    }
  }
  return null;
}
