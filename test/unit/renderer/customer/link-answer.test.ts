import { describe, expect, it } from "vitest";
import { linkAnswer } from "../../../../renderer/customer/link-answer.ts";
import { emptySession } from "../../../../renderer/session/session.ts";

const link = { customerId: "4711", documentId: "8821" };
const typed = { ...emptySession(), customerId: "4711", documentId: "8821" };

describe("linkAnswer", () => {
  it("fills in an empty bench", () => {
    expect(linkAnswer(emptySession(), link)).toBe("fill-in");
  });

  it("does nothing when the link asks for what is on the bench", () => {
    expect(linkAnswer(typed, link)).toBe("ignore");
    expect(linkAnswer(typed, { documentId: "8821" })).toBe("ignore");
    expect(linkAnswer(typed, {})).toBe("ignore");
  });

  it("asks before pages could end up under another customer or another document", () => {
    expect(linkAnswer(typed, { ...link, customerId: "5000" })).toBe("ask");
    expect(linkAnswer(typed, { ...link, documentId: "9" })).toBe("ask");
  });

  it("asks when only details have been typed so far", () => {
    const { details, ...others } = emptySession();
    expect(linkAnswer({ ...others, details: { ...details, number: "S1" } }, link)).toBe("ask");
  });
});
