import type { Draft, DraftPage } from "../../../../preload/contract/bench.ts";

/** Bytes that are found again wherever they lie readable. */
export function pictureBytes(text: string, length = 5000): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.alloc(length, text));
}

function draftPage(picture: Uint8Array<ArrayBuffer>, change: Partial<DraftPage> = {}): DraftPage {
  const corner = { x: 0.5, y: 0.25 };
  return {
    picture,
    quad: [corner, corner, corner, corner],
    rotation: 90,
    corners: "placed",
    done: null,
    ...change,
  };
}

/** A half-finished document: a front that is done, a back that is not, a number that was typed. */
export function draft(number = "K1234567E"): Draft {
  const bytes = pictureBytes("front-page ");
  return {
    customerId: "4711",
    documentId: "88",
    details: {
      type: "PASSPORT",
      number,
      authenticity: "",
      issueDate: "1.1.2",
      expiryDate: "",
      noExpiryDate: false,
      showExpiryNotification: true,
    },
    active: "back",
    pages: {
      front: draftPage(pictureBytes("front-picture "), {
        done: {
          page: { mediaType: "image/jpeg", bytes, width: 800, height: 600 },
          measures: {
            sharpness: 0.1,
            glare: 0,
            light: 220,
            screen: 10,
            colour: 12,
            cutOff: false,
          },
          excuse: null,
        },
      }),
      back: draftPage(pictureBytes("back-picture ")),
    },
  };
}
