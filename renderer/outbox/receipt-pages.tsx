import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Receipt } from "../../preload/contract/receipt.ts";
import { words } from "../locales/words.ts";
import { readableCount } from "./outbox-pages.tsx";
import { readableSize, shortFingerprint } from "./receipt-rows.ts";
import receipt from "./receipt.module.css";
import styles from "./receipt-pages.module.css";

type SentPage = Receipt["pages"][number];

const formats: Record<string, string> = { "image/jpeg": "JPEG", "image/png": "PNG" };

/** The pages that were sent, by size and fingerprint. */
export function ReceiptPages({ pages }: { pages: readonly SentPage[] }) {
  return (
    <section>
      <h3 className={receipt.heading}>{words.receipt.pages}</h3>
      <ul className={styles.pages}>
        {pages.map((page) => (
          <PageLine key={page.side} page={page} />
        ))}
      </ul>
    </section>
  );
}

function PageLine({ page }: { page: SentPage }) {
  const [whole, setWhole] = useState(false);
  const from = page.madeSmaller?.from;
  // Of two pages, one may have stayed as it was.
  const wasLarger = from?.sha256 === page.sha256 ? undefined : from;
  const side = words.receipt.sides[page.side];
  return (
    <li className={styles.page}>
      <span className={styles.side}>{side}</span>
      <span>{words.receipt.pageSize(readableCount(page.width), readableCount(page.height))}</span>
      <span>
        {formats[page.mediaType] ?? page.mediaType}, {readableSize(page.bytes)}
      </span>
      <UnstyledButton
        className={styles.fingerprint}
        title={page.sha256}
        aria-expanded={whole}
        aria-label={`${words.receipt.fingerprint}, ${side}: ${whole ? page.sha256 : shortFingerprint(page.sha256)}`}
        data-whole={whole || undefined}
        onClick={() => setWhole(!whole)}
      >
        {whole ? page.sha256 : shortFingerprint(page.sha256)}
      </UnstyledButton>
      {page.usedAnyway && (
        <span className={styles.smaller}>
          {words.receipt.usedAnyway(page.usedAnyway.flaws, page.usedAnyway.reason)}
        </span>
      )}
      {wasLarger && (
        <span className={styles.smaller}>
          {words.receipt.madeSmaller(
            words.receipt.pageSize(readableCount(wasLarger.width), readableCount(wasLarger.height)),
            readableSize(wasLarger.bytes),
          )}
        </span>
      )}
    </li>
  );
}
