import { Button } from "@mantine/core";
import { Question } from "../app/question.tsx";
import { words } from "../locales/words.ts";
import type { AskedLink } from "./use-scan-link.ts";

/** Asks before a link empties a bench that holds another customer's document. */
export function LinkQuestion({ link, startOver, keepWorking }: AskedLink) {
  const { title, text, keep, start } = words.bench.link;
  return (
    <Question
      opened={link !== null}
      title={title}
      onStay={keepWorking}
      answers={
        <>
          <Button variant="default" onClick={startOver}>
            {start}
          </Button>
          <Button onClick={keepWorking} data-autofocus>
            {keep}
          </Button>
        </>
      }
    >
      {text(link?.customerId)}
    </Question>
  );
}
