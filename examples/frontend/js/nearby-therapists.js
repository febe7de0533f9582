// Therapists near the reader. The place is asked for when the button is pressed, and sent with that one question.
import { ask } from "./graphql.js";

const QUERY = `
  query NearbyTherapists($near: NearInput!, $filter: TherapistFilter, $locale: LanguageCode!) {
    therapists(near: $near, filter: $filter, locale: $locale, first: 5) {
      edges {
        distanceKm
        isFeatured
        node {
          name
          url
          summary
        }
      }
    }
  }
`;

/** `panel` holds the button, a line that says how it goes, and an empty list. */
export function start(panel) {
  const button = panel.querySelector("button");
  const status = panel.querySelector(".nearby-status");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = status.dataset.searching;
    try {
      show(panel, await nearest(panel.dataset, await readersPlace()));
    } catch (error) {
      status.textContent = error instanceof GeolocationPositionError ? status.dataset.denied : status.dataset.failed;
    } finally {
      button.disabled = false;
    }
  });
}

function readersPlace() {
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject, { timeout: 10_000 });
  });
}

async function nearest({ locale, radius, massageTypes }, { latitude, longitude }) {
  const wanted = massageTypes.split(" ").filter(Boolean);
  const { therapists } = await ask(QUERY, {
    near: { point: { latitude, longitude }, radiusKm: Number(radius) },
    filter: wanted.length ? { massageType: { in: wanted } } : undefined,
    locale,
  });
  return therapists.edges;
}

function show(panel, edges) {
  const status = panel.querySelector(".nearby-status");
  status.textContent = edges.length ? "" : status.dataset.none;
  panel.querySelector(".nearby-results").replaceChildren(...edges.map((edge) => result(edge, panel.dataset.featured)));
}

function result({ node, distanceKm, isFeatured }, featured) {
  const kilometres = new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: distanceKm < 10 ? 1 : 0,
  });
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = node.url;
  link.textContent = node.name;
  const words = document.createElement("p");
  words.className = "small";
  words.textContent = node.summary;
  item.append(link, ` ${kilometres.format(distanceKm)}`, isFeatured ? ` · ${featured}` : "", words);
  return item;
}
