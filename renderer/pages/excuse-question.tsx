import { Button, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Flaw } from "../../preload/contract/page.ts";
import { Question } from "../app/question.tsx";
import { words } from "../locales/words.ts";

// As the contract has it.
const shortestReason = 3;
const longestReason = 200;
const own = "own";

interface ExcuseQuestionProps {
  /** Why the page is to be taken again; empty while nothing is asked. */
  flaws: readonly Flaw[];
  onStay: () => void;
  onUse: (reason: string) => void;
}

/** Asks why a page is used although it is to be taken again: one of the usual reasons, or one in the operator's words. */
export function ExcuseQuestion({ flaws, onStay, onUse }: ExcuseQuestionProps) {
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState("");
  const [lacks, setLacks] = useState(false);
  const text = words.capture.excuse;
  const reason = (chosen === own ? typed : chosen).trim();

  function use() {
    if (reason.length < shortestReason) setLacks(true);
    else onUse(reason);
  }

  return (
    <Question
      opened={flaws.length > 0}
      title={text.title}
      onStay={onStay}
      answers={
        <>
          <Button variant="default" onClick={onStay}>
            {text.stay}
          </Button>
          <Button onClick={use}>{text.use}</Button>
        </>
      }
    >
      <Radio.Group
        label={text.label}
        description={text.hint}
        error={lacks && chosen !== own && text.choose}
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          setLacks(false);
        }}
      >
        <Stack gap={12} mt={12}>
          {text.usual.map((usual, at) => (
            <Radio key={usual} value={usual} label={usual} data-autofocus={at === 0 || undefined} />
          ))}
          <Radio value={own} label={text.own} />
        </Stack>
      </Radio.Group>
      {chosen === own && (
        <TextInput
          mt={12}
          aria-label={text.inWords}
          error={lacks && text.tooShort}
          maxLength={longestReason}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setLacks(false);
          }}
        />
      )}
    </Question>
  );
}
