import { request } from "undici";
import { z } from "zod";
import type { TrainingServer } from "../../main/training/start-training-server.ts";
import { pictureBytes } from "./outgoing.ts";

const Answer = z.object({ message: z.string().optional() });

export const path = "/api/customer/42/document/7";
export const json = {
  type: "NATIONAL_ID",
  number: "S1234567A",
  authenticity: "ORIGINAL",
  issueDate: "2020-01-01T00:00:00.000Z",
  expiryDate: "2030-01-01T00:00:00.000Z",
  showExpiryNotification: true,
};
export const jpeg = pictureBytes(2000);

export function part(head: string, content: Uint8Array | string): Buffer {
  return Buffer.concat([
    Buffer.from(`--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from("\r\n"),
  ]);
}
export const documentPart = (content: object | string = json) =>
  part(
    'name="document"\r\nContent-Type: application/json',
    typeof content === "string" ? content : JSON.stringify(content),
  );
export const pagePart = (side: string, type = "image/jpeg", file = `${side}.jpg`, bytes = jpeg) =>
  part(`name="${side}"; filename="${file}"\r\nContent-Type: ${type}`, bytes);
export const end = Buffer.from("--b--\r\n");

export interface Attempt {
  method?: "PUT" | "POST" | "GET";
  path?: string;
  headers?: Record<string, string | string[] | null>;
  body?: Buffer[];
}

export async function attempt(
  server: TrainingServer,
  { method = "PUT", path: where = path, headers = {}, body }: Attempt,
) {
  const all = {
    authorization: `Bearer ${server.issueToken()}`,
    "x-domain-id": server.domainId,
    "content-type": "multipart/form-data; boundary=b",
    ...headers,
  };
  const kept = Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  const response = await request(server.baseAddress + where, {
    method,
    headers: kept,
    ...(method !== "GET" && {
      body: Buffer.concat(body ?? [documentPart(), pagePart("front"), end]),
    }),
  });
  const { message } = Answer.parse(await response.body.json());
  return { status: response.statusCode, message };
}
