import { z } from "zod";
import { descriptions } from "./descriptions.ts";
import { Policy } from "./policy.ts";

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The JSON Schema (2020-12) of the managed policy, as it is published in docs/policy.schema.json. */
export function policyJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(Policy);
  return {
    $schema,
    title: "Branchscan policy",
    description:
      "What an administrator fixes for a station. Each setting may stand alone; what is left out stays open to the station.",
    ...withDescriptions(schema, []),
  };
}

function withDescriptions(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const description = descriptions[path.join(".")];
  const properties = Object.entries(schema.properties ?? {}).map(([name, below]) => [
    name,
    typeof below === "boolean" ? below : withDescriptions(below, [...path, name]),
  ]);
  return {
    ...(description !== undefined && { description }),
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
  };
}
