import type { StoredDocument } from "./records.ts";

const officer = {
  email: "officer@training.invalid",
  firstName: "Training",
  fullName: "Training Officer",
  id: 1,
  lastName: "Officer",
};

/** The 200 answer as JSON text: every field of the contract, ids as int64 that no JavaScript number can hold. */
export function documentAnswer(record: StoredDocument): string {
  const { customerId, documentId, details, front, back } = record;
  const address = `/api/customer/${customerId}/document/${documentId}`;
  const rest = {
    assignees: [officer],
    authenticity: details.authenticity,
    back: back && `${address}/back`,
    backName: back && back.fileName,
    createdAt: timestamp(record.createdAt),
    createdBy: officer,
    expiryDate: details.expiryDate,
    front: `${address}/front`,
    frontName: front.fileName,
    issueDate: details.issueDate,
    number: details.number,
    parentCustomerId: null,
    parentParticular: {},
    particular: {},
    showExpiryNotification: details.showExpiryNotification,
    type: details.type,
    updatedAt: timestamp(record.updatedAt),
    updatedBy: officer,
  };
  return `{"customerId":${customerId},"id":${documentId},${JSON.stringify(rest).slice(1)}`;
}

/** A `java.sql.Timestamp` as Java serialises it, in UTC: years from 1900, months from 0. */
function timestamp(time: number) {
  const at = new Date(time);
  return {
    date: at.getUTCDate(),
    day: at.getUTCDay(),
    hours: at.getUTCHours(),
    minutes: at.getUTCMinutes(),
    month: at.getUTCMonth(),
    nanos: at.getUTCMilliseconds() * 1_000_000,
    seconds: at.getUTCSeconds(),
    time,
    timezoneOffset: 0,
    year: at.getUTCFullYear() - 1900,
  };
}
