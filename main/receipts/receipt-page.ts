import { createHash } from "node:crypto";
import type { Receipt } from "../../preload/contract/receipt.ts";
import { html, type Html } from "./html.ts";
import { readableMoment } from "./moments.ts";
import { rowsOf, type Lists, type Row } from "./receipt-rows.ts";
import { receiptStyle } from "./receipt-style.ts";
import { words } from "./receipt-words.ts";

interface PageContext {
  lists: Lists;
  /** The station's version. */
  version: string;
  /** Epoch milliseconds. */
  now: number;
}

const styleHash = createHash("sha256").update(receiptStyle).digest("base64");

/** What a receipt's page may load: its own style, which stands in it, and nothing else. */
export const receiptPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** A receipt as a page of its own, for paper: no script, no picture, nothing to load; every text is escaped. */
export function receiptPage(receipt: Receipt, { lists, version, now }: PageContext): string {
  const { confirmation, customerId, documentId, jobId, mode } = receipt;
  const outcome = words.outcomes[confirmation];
  const style: Html = { html: `<style>${receiptStyle}</style>` };
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${receiptPolicy}" />
        <title>${words.title} ${customerId} ${documentId}</title>
        ${style}
      </head>
      <body>
        <header>
          <h1>${words.title}</h1>
          <p>${receipt.station}</p>
        </header>
        ${mode === "training" ? html`<p class="training">${words.training}</p>` : ""}
        <div class="outcome ${confirmation}">
          <strong>${outcome.title}</strong>
          <p>${readableMoment(receipt.deliveredAt)}</p>
          ${outcome.hint === "" ? "" : html`<p>${outcome.hint}</p>`}
        </div>
        <div class="ids">
          <div><span>${words.customerId}</span><b>${customerId}</b></div>
          <div><span>${words.documentId}</span><b>${documentId}</b></div>
        </div>
        ${comparison(rowsOf(receipt, lists), confirmation)} ${confirmed(receipt)} ${pages(receipt)}
        <div class="columns">
          ${facts(words.journey, journey(receipt))} ${facts(words.record, record(receipt))}
        </div>
        <footer>
          <p>${words.privacy}</p>
          <p>
            Branchscan ${version} · ${words.printed} ${readableMoment(now)} · ${words.job} ${jobId}
          </p>
        </footer>
      </body>
    </html>`.html;
}

function comparison(rows: readonly Row[], confirmation: Receipt["confirmation"]): Html {
  const agrees = confirmation === "unconfirmed" ? words.notConfirmed : words.noDifference;
  return html`<table class="comparison">
    <thead>
      <tr>
        <th>${words.field}</th>
        <th>${words.sent}</th>
        <th>${words.stored}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(({ name, sent, stored }) =>
        stored === null
          ? html`<tr>
              <th>${name}</th>
              <td><bdi>${sent}</bdi></td>
              <td class="quiet">${agrees}</td>
            </tr>`
          : html`<tr class="differs">
              <th>${name}</th>
              <td><bdi>${sent}</bdi></td>
              <td><em>${words.different}</em><bdi>${stored}</bdi></td>
            </tr>`,
      )}
    </tbody>
  </table>`;
}

function confirmed({ confirmedWarnings }: Receipt): Html | "" {
  if (confirmedWarnings.length === 0) return "";
  const items = confirmedWarnings.map((warning) => html`<li>${words.warnings[warning]}</li>`);
  return html`<h2>${words.confirmed}</h2>
    <ul>
      ${items}
    </ul>`;
}

function pages(receipt: Receipt): Html {
  const rows = receipt.pages.map(
    (page) =>
      html`<tr>
        <th>${words.sides[page.side]}</th>
        <td>
          ${page.mediaType}, ${page.bytes.toLocaleString("en")} bytes<br />${pixels(page)}${usedAnyway(page)}
        </td>
        <td>
          <span class="quiet">${words.fingerprint}</span>
          <div class="fingerprint">${page.sha256}</div>
        </td>
      </tr>`,
  );
  return html`<h2>${words.pages}</h2>
    <table>
      <tbody>
        ${rows}
      </tbody>
    </table>`;
}

/** The page's pixels, and what it was before it was made smaller; of two pages, one may have stayed as it was. */
function pixels({ width, height, sha256, madeSmaller }: Receipt["pages"][number]): Html {
  const size = `${width} × ${height} pixels`;
  if (!madeSmaller || madeSmaller.from.sha256 === sha256) return html`${size}`;
  const { from } = madeSmaller;
  const was = words.madeSmaller(`${from.width} × ${from.height}`, from.bytes.toLocaleString("en"));
  return html`${size}<br />${was}`;
}

function usedAnyway({ usedAnyway: used }: Receipt["pages"][number]): Html | "" {
  if (!used) return "";
  return html`<br /><bdi>${words.usedAnyway(used.flaws, used.reason)}</bdi>`;
}

type Fact = readonly [name: string, value: string | undefined];

function facts(title: string, all: readonly Fact[]): Html | "" {
  const known = all.filter(([, value]) => value);
  if (known.length === 0) return "";
  const items = known.map(
    ([name, value = ""]) =>
      html`<dt>${name}</dt>
        <dd><bdi>${value}</bdi></dd>`,
  );
  return html`<section>
    <h2>${title}</h2>
    <dl>${items}</dl>
  </section>`;
}

function journey(receipt: Receipt): Fact[] {
  return [
    [words.station, receipt.station],
    [words.operator, receipt.operator],
    [words.accepted, readableMoment(receipt.acceptedAt)],
    [words.delivered, readableMoment(receipt.deliveredAt)],
    [words.tries, String(receipt.attempts)],
    [words.timesSent, String(receipt.timesSent)],
  ];
}

function record({ server }: Receipt): Fact[] {
  return [
    [words.recordId, server.id],
    [words.frontName, server.frontName],
    [words.backName, server.backName],
    [words.createdAt, momentIfKnown(server.createdAt)],
    [words.updatedAt, momentIfKnown(server.updatedAt)],
    [words.updatedBy, server.updatedBy],
  ];
}

function momentIfKnown(at: number | undefined): string | undefined {
  return at === undefined ? undefined : readableMoment(at);
}
