import { deflateSync } from "node:zlib";

/** A page of a scanned PDF: a JPEG that fills it. */
export interface PdfPage {
  /** In millimetres. */
  readonly width: number;
  readonly height: number;
  readonly jpeg: Buffer;
  /** Pixels of the JPEG. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Further operators of the page's content. */
  readonly more?: string;
}

const pointsPerMm = 72 / 25.4;

/** A PDF as a scan-to-folder device writes it (ISO 32000-2, 7.5): one JPEG for each page. */
export function pdfFile(pages: readonly PdfPage[], trailer = ""): Buffer {
  const objects: Buffer[] = [];
  const add = (text: string, stream?: Buffer) => {
    objects.push(objectOf(objects.length + 1, text, stream));
  };
  // Objects 1 and 2 are the catalogue and the list of pages; each page takes three more.
  const numbers = pages.map((_page, at) => 3 + at * 3);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  const kids = numbers.map((number) => `${number} 0 R`).join(" ");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  for (const page of pages) addPage(add, page, objects.length + 1);
  return written(objects, trailer);
}

/** For the trailer: a password is needed, and which one is nobody's business (ISO 32000-1, 7.6.3). */
export const lockedTrailer =
  `/ID [<${"00".repeat(16)}> <${"00".repeat(16)}>] ` +
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"a5".repeat(32)}> /U <${"5a".repeat(32)}> >>`;

/** A PDF with one page of this content, compressed; the content may be far larger than the file. */
export function contentPdf(box: string, content: Buffer): Buffer {
  const stream = deflateSync(content);
  return written([
    objectOf(1, "<< /Type /Catalog /Pages 2 0 R >>"),
    objectOf(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
    objectOf(3, `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R >>`),
    objectOf(4, "<< /Filter /FlateDecode >>", stream),
  ]);
}

function objectOf(number: number, text: string, stream?: Buffer): Buffer {
  const head = Buffer.from(`${number} 0 obj\n`);
  const end = Buffer.from("\nendobj\n");
  if (!stream) return Buffer.concat([head, Buffer.from(text), end]);
  const dictionary = text.replace(/>>$/, `/Length ${stream.length} >>`);
  const start = Buffer.from(`${dictionary}\nstream\n`);
  return Buffer.concat([head, start, stream, Buffer.from("\nendstream"), end]);
}

function addPage(
  add: (text: string, stream?: Buffer) => void,
  { width, height, jpeg, pixels, more = "" }: PdfPage,
  first: number,
): void {
  const [wide, high] = [width * pointsPerMm, height * pointsPerMm].map((side) => side.toFixed(3));
  add(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${first + 1} 0 R ` +
      `/Resources << /XObject << /P ${first + 2} 0 R >> ` +
      `/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
  );
  add("<< >>", Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /P Do Q ${more}`));
  add(
    `<< /Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} ` +
      `/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode >>`,
    jpeg,
  );
}

function written(objects: readonly Buffer[], trailer = ""): Buffer {
  const head = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
  let at = head.length;
  const places = objects.map(({ length }) => {
    const place = at;
    at += length;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const tail =
    `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}` +
    `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([head, ...objects, Buffer.from(tail)]);
}
