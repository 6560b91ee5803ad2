import { Button, Modal } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import type { Side } from "../../preload/contract/page.ts";
import { words } from "../locales/words.ts";
import { otherSide } from "../session/session.ts";
import { nextPage, toggled, type Chosen } from "./choice.ts";
import type { Choosing } from "./choosing.ts";
import styles from "./page-chooser.module.css";
import { PageOption } from "./page-option.tsx";
import { useThumbnails } from "./use-thumbnails.ts";

const columns = 5;

/** Over the bench: the pages that came in, one or two of which become the document's. */
export function PageChooser({ choosing }: { choosing: Choosing | null }) {
  return (
    <Modal
      opened={choosing !== null}
      onClose={() => choosing?.answer(null)}
      centered
      size={880}
      padding={24}
      withCloseButton={false}
      title={words.imports.title}
      classNames={{ title: styles["title"] ?? "" }}
    >
      {choosing && <Pages choosing={choosing} />}
    </Modal>
  );
}

function Pages({ choosing }: { choosing: Choosing }) {
  const { sheets, isAll, answer } = choosing;
  const thumbnails = useThumbnails(sheets);
  const [chosen, setChosen] = useState<Chosen>([]);
  const [current, setCurrent] = useState(0);

  function press(page: number) {
    setCurrent(page);
    if (thumbnails.get(page) !== null) setChosen((before) => toggled(before, page));
  }

  function take() {
    const pages = chosen.length > 0 ? chosen : [current];
    answer(pages.flatMap((page) => sheets[page] ?? []));
  }

  function byKey(event: KeyboardEvent) {
    const to = nextPage(event.key, current, { count: sheets.length, columns });
    if (to !== null) setCurrent(to);
    else if (event.key === " ") press(current);
    else if (event.key === "Enter") take();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p className={styles["intro"]}>
        {(isAll ? words.imports.intro : words.imports.introOfMany)(sheets.length)}
      </p>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show pictures
        role="listbox"
        className={styles["pages"]}
        aria-label={words.imports.pages}
        aria-multiselectable
        tabIndex={-1}
        onKeyDown={byKey}
      >
        {sheets.map((_sheet, page) => (
          <PageOption
            // oxlint-disable-next-line react/no-array-index-key -- pages never change their places
            key={page}
            number={page + 1}
            thumbnail={thumbnails.get(page)}
            goesTo={placeOf(page, chosen, choosing)}
            isCurrent={page === current}
            onPress={() => press(page)}
          />
        ))}
      </div>
      <div className={styles["foot"]}>
        <p className={styles["keys"]}>{words.imports.keys}</p>
        <Button variant="default" onClick={() => answer(null)}>
          {words.imports.cancel}
        </Button>
        <Button disabled={chosen.length === 0} onClick={take}>
          {words.imports.take(chosen.length)}
        </Button>
      </div>
    </>
  );
}

/** The word for where a page would go; `null` for one that is not chosen. */
function placeOf(page: number, chosen: Chosen, { side, first }: Choosing): string | null {
  const at = chosen.indexOf(page);
  if (at === -1) return null;
  const places: readonly Side[] = chosen.length === 1 ? [side] : [first, otherSide(first)];
  return words.capture.side[places[at] ?? side];
}
