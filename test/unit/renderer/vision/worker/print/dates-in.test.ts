import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { datesIn } from "../../../../../../renderer/vision/worker/print/dates-in.ts";

describe("dates in a line of print", () => {
  it.each([
    ["14 SEP 2022", ["2022-09-14"]],
    ["1 sept. 2022", ["2022-09-01"]],
    ["14SEP2022", ["2022-09-14"]],
    ["14-SEP-2022", ["2022-09-14"]],
    ["14 SEPTEMBER 2022", ["2022-09-14"]],
    ["Date of issue 14 SEP 2022 Authority", ["2022-09-14"]],
    ["14 SEP 2022 13 SEP 2032", ["2022-09-14", "2032-09-13"]],
    ["07 MÄR 2021", ["2021-03-07"]],
    ["07 MRZ 2021", ["2021-03-07"]],
    ["16 DEC/DÉC 10", ["1910-12-16", "2010-12-16"]],
    ["01 FEB / FÉV 2021", ["2021-02-01"]],
    ["05 JUIN 2020", ["2020-06-05"]],
    ["05 JUIL 2020", ["2020-07-05"]],
    ["05 AOÛT 2020", ["2020-08-05"]],
    ["05 ENE 2020", ["2020-01-05"]],
    ["05 LUG 2020", ["2020-07-05"]],
    ["05 OKT 2020", ["2020-10-05"]],
    ["05 DEZ 2020", ["2020-12-05"]],
    ["2022-09-14", ["2022-09-14"]],
    ["2022.09.14", ["2022-09-14"]],
    ["14.09.2022", ["2022-09-14"]],
    ["14. 09. 2022", ["2022-09-14"]],
    ["14/09/22", ["1922-09-14", "2022-09-14"]],
    ["14 09 2022", ["2022-09-14"]],
    ["03/08/2021", ["2021-08-03", "2021-03-08"]],
    ["08.08.2021", ["2021-08-08"]],
  ])("%s", (line, dates) => {
    expect(datesIn(line)).toEqual(dates);
  });

  it.each([
    "",
    "UTOPIAN",
    "168 cm",
    "U04812957",
    "14 SEP",
    "SEP 2022",
    "14 UTO 2022",
    "14 SEP/OKT 2022",
    "114 SEP 2022",
    "14 SEP 20225",
    "40.09.2022",
    "14.19.2022",
    "1.2.3.4",
    "| SEP |",
    "U048129570UTO8804178F3209136<<<<<<<<<<<<<<06",
  ])("none in: %s", (line) => {
    expect(datesIn(line)).toEqual([]);
  });

  it("takes any text, however long and odd", () => {
    assert(
      property(string({ unit: "binary", maxLength: 400 }), (line) => {
        for (const date of datesIn(line)) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
    const odd = "1".repeat(20_000) + " ".repeat(20_000) + "JAN".repeat(5000);
    expect(datesIn(odd)).toEqual([]);
  });
});
