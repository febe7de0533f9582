// The playground: GraphiQL with the documents of docs/queries as examples. The page gives the addresses.

import { getOperationAST, parse } from "graphql";
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { HISTORY_PLUGIN } from "@graphiql/plugin-history";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./playground.css";

const place = document.getElementById("playground");
const { endpoint, schema, editorWorker, graphqlWorker, jsonWorker } = place.dataset;
const examples = JSON.parse(document.getElementById("examples").textContent);

globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker({ json: jsonWorker, graphql: graphqlWorker }[label] ?? editorWorker),
};

/** GraphiQL names the operation of the tab before for a moment: a name that the document lacks is left out. */
function namedOperation({ query, operationName }) {
  try {
    return getOperationAST(parse(query), operationName) ? operationName : undefined;
  } catch {
    return operationName; // the server tells what is wrong with the document
  }
}

/** Asks as any client does: by POST, in JSON, without cookies. */
async function fetcher(parameters, { headers } = {}) {
  const response = await fetch(endpoint, {
    method: "POST",
    credentials: "omit",
    headers: {
      Accept: "application/graphql-response+json, application/json;q=0.9",
      "Content-Type": "application/json",
      ...headers,
    },
    body: JSON.stringify({ ...parameters, operationName: namedOperation(parameters) }),
  });
  return response.json();
}

function Examples() {
  const { addTab, setVisiblePlugin } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  function open(example) {
    addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables);
    if (matchMedia("(max-width: 48rem)").matches) setVisiblePlugin(null);
  }

  return (
    <section className="touchpoint-examples" aria-label="Examples">
      <h2 className="graphiql-doc-explorer-title">Examples</h2>
      <p>
        Each opens in a new tab. They are the files in <code>docs/queries</code>: a start for a frontend&rsquo;s own
        documents.
      </p>
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" className="graphiql-un-styled" onClick={() => open(example)}>
              <strong>{example.name}</strong>
              <span>{example.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <a href={schema}>The whole schema as a file</a>
      </p>
    </section>
  );
}

const examplesPlugin = {
  title: "Examples",
  icon: () => (
    <svg height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4h9l5 5v11H5zM14 4v5h5M9 13h6M9 16h4" strokeLinejoin="round" />
    </svg>
  ),
  content: Examples,
};

const plugins = [examplesPlugin, explorerPlugin(), HISTORY_PLUGIN];
const openFirst = examples.filter(({ tab }) => tab !== null).sort((one, other) => one.tab - other.tab);
// GraphiQL fills the variables of the first tab from this alone. On later visits it knows its tabs itself.
const isFirstVisit = localStorage.getItem("graphiql:tabState") === null;

createRoot(place).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={plugins}
    defaultTabs={openFirst.map(({ query, variables }) => ({ query, variables }))}
    initialVariables={isFirstVisit ? openFirst[0]?.variables : undefined}
    shouldPersistHeaders={false}
    showPersistHeadersSettings={false}
    defaultEditorToolsVisibility="variables"
    inputValueDeprecation={true}
    schemaDescription={true}
  >
    <GraphiQL.Logo>
      <a href="/" className="touchpoint-logo">
        Touchpoint
      </a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
