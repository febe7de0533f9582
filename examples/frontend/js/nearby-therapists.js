// Therapists near the reader. The place is asked for when the button is pressed; it stays in this page.
import { ask } from "./graphql.js";

const QUERY = `
  query NearbyTherapists($locale: LanguageCode!, $after: String) {
    therapists(locale: $locale, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        name
        url
        summary
        massageTypes {
          massageType {
            slug
          }
        }
        locations {
          city
          point {
            latitude
            longitude
          }
        }
      }
    }
  }
`;

const EARTH_RADIUS_KM = 6371.0088;
const MOST_RESULTS = 5;

/** `panel` holds the button, a line that says how it goes, and an empty list. */
export function start(panel) {
  const button = panel.querySelector("button");
  const status = panel.querySelector(".nearby-status");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = status.dataset.searching;
    try {
      const place = await readersPlace();
      show(panel, await nearest(panel.dataset, place), status);
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

async function nearest({ locale, radius, massageTypes }, place) {
  const wanted = massageTypes.split(" ").filter(Boolean);
  const found = [];
  let after = null;
  do {
    const { therapists } = await ask(QUERY, { locale, after });
    found.push(...therapists.nodes);
    after = therapists.pageInfo.hasNextPage ? therapists.pageInfo.endCursor : null;
  } while (after);
  return found
    .filter(({ massageTypes: offers }) => !wanted.length || offers.some((offer) => wanted.includes(offer.massageType.slug)))
    .flatMap((therapist) => therapist.locations.map(({ city, point }) => ({ therapist, city, km: distance(place, point) })))
    .filter(({ km }) => km <= Number(radius))
    .sort((one, other) => one.km - other.km)
    .filter(({ therapist }, index, all) => all.findIndex((each) => each.therapist === therapist) === index)
    .slice(0, MOST_RESULTS);
}

/** Along the sphere, in km. */
function distance(from, to) {
  const radians = (degrees) => (degrees * Math.PI) / 180;
  const across = radians(to.latitude - from.latitude);
  const along = radians(to.longitude - from.longitude);
  const half =
    Math.sin(across / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(along / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
}

function show(panel, results, status) {
  const number = new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: "kilometer",
    maximumFractionDigits: 0,
  });
  status.textContent = results.length ? "" : status.dataset.none;
  panel.querySelector(".nearby-results").replaceChildren(
    ...results.map(({ therapist, city, km }) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = therapist.url;
      link.textContent = therapist.name;
      const words = document.createElement("p");
      words.className = "small";
      words.textContent = therapist.summary;
      item.append(link, ` ${city}, ${number.format(km)}`, words);
      return item;
    }),
  );
}
