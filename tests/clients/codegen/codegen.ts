import type { CodegenConfig } from "@graphql-codegen/cli";

// The copy for frontend teams, with what each line is for, stands in docs/frontend/codegen.md.
const config: CodegenConfig = {
  schema: "../../../schema.graphql",
  documents: "../../../docs/queries/*.graphql",
  generates: {
    "./generated/": {
      preset: "client",
      presetConfig: { fragmentMasking: { unmaskFunctionName: "getFragmentData" } },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: "unknown",
        scalars: {
          HTML: "string",
          URL: "string",
          DateTime: "string",
          Date: "string",
          LanguageCode: "string",
          CountryCode: "string",
          JSON: "unknown",
        },
      },
    },
  },
};

export default config;
