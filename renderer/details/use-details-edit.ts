import { useState } from "react";
import type { DetailsErrors } from "../../preload/contract/check-details.ts";
import type { DetailsDraft, DetailsField } from "../../preload/contract/details.ts";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";

/** The form as it is typed into. */
export interface DetailsEdit {
  /** Changes the details; `field` is the one that is being typed into. */
  readonly edit: (change: Partial<DetailsDraft>, field?: DetailsField) => void;
  readonly leave: (field: DetailsField) => void;
  /** The field that is being typed into: what is only half typed is not judged yet. */
  readonly typing: DetailsField | null;
  /** The sentence about a field's error; `null` while there is none to be told. */
  readonly sentence: (field: DetailsField) => string | null;
}

/** Follows which fields are typed into and left; with `showAll` every error is told, as after a press on Send. */
export function useDetailsEdit(errors: DetailsErrors, showAll: boolean): DetailsEdit {
  const { dispatch } = useSession();
  const [left, setLeft] = useState<ReadonlySet<DetailsField>>(new Set());
  const [typing, setTyping] = useState<DetailsField | null>(null);
  return {
    edit(change, field) {
      setTyping(field ?? null);
      dispatch({ do: "edit-details", change });
    },
    leave(field) {
      setTyping(null);
      setLeft((before) => new Set(before).add(field));
    },
    typing,
    // An empty field that was only passed through is no error yet; Send is where "missing" counts.
    sentence(field) {
      const error = errors[field];
      if (!error || !(showAll || (left.has(field) && error !== "missing"))) return null;
      return words.bench.errors[error];
    },
  };
}
