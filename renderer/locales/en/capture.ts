import type { Flaw, Side } from "../../../preload/contract/page.ts";
import type { CornerName, QuadFault } from "../../pages/crop/quad-edit.ts";
import type { Guidance } from "../../pages/held-guidance.ts";
import type { NoticeReason } from "../../pages/notice.ts";
import { trouble } from "./camera-trouble.ts";

const side: Record<Side, string> = { front: "Front", back: "Back" };
const theSide: Record<Side, string> = { front: "the front", back: "the back" };

const flaws: Record<Flaw, string> = {
  blurred: "Blurred",
  glare: "Glare",
  "cut-off": "Cut off",
  "too-small": "Too small",
  "too-dark": "Too dark",
  screen: "From a screen",
  "grey-copy": "Grey copy",
};

const advice: Record<Flaw, string> = {
  blurred: "The page is blurred. Hold the document still and take it again.",
  glare: "Light reflects on the page. Tilt the document a little and take it again.",
  "cut-off": "A part of the document may be cut off. Crop again or take it again.",
  "too-small": "The document is small in the picture. Move it closer and take it again.",
  "too-dark": "The page is dark. Give it more light and take it again.",
  screen: "This looks like a picture of a screen. Take the document itself.",
  "grey-copy": "This looks like a copy without colours. Take the document itself.",
};

const guidance: Record<Guidance, (side: Side) => string> = {
  lay: (at) => `Lay ${theSide[at]} of the document before the camera`,
  turn: () => "Turn the card over",
  closer: () => "Move the document closer",
  farther: () => "Move the document a little away",
  flatten: () => "Hold the document flat towards the camera",
  "too-dark": () => "Give the document more light",
  "too-bright": () => "Give the document less light",
  glare: () => "Tilt the document to lose the glare",
  blurred: () => "Move less, the picture is blurred",
  hold: () => "Hold still",
  press: () => "Press Space to take the picture",
  "whole-in": () => "Move the document so that all four corners show",
  ready: () => "Hold still and press Space",
};

const asItWas = "The pages are as they were";

const notices: Record<NoticeReason, string> = {
  empty: `The file is empty. ${asItWas}; choose another file or take the picture again.`,
  "not-a-picture": `This file is not a picture that the station can read. ${asItWas}; choose a JPEG, PNG, WebP, HEIC or TIFF picture, or a PDF.`,
  damaged: `The picture is damaged and cannot be shown. ${asItWas}; export it again or take a new picture.`,
  "file-too-large": `The file is larger than 50 MB. ${asItWas}; choose a smaller picture.`,
  "pdf-damaged": `The PDF is damaged or was cut off on its way. ${asItWas}; scan or export it again.`,
  "pdf-locked": `The PDF is locked with a password. ${asItWas}; open it in the program that it comes from and save a copy without a password.`,
  "no-pages": `The file has no pages. ${asItWas}; scan or export it again.`,
  "odd-page": `The page has no size that can be shown. ${asItWas}; print it to a new PDF, or scan it.`,
  "too-slow": `The file took too long to read and was stopped. ${asItWas}; scan it again at 300 dpi, or save the page as a picture.`,
  "tiff-unknown": `This kind of TIFF cannot be read. ${asItWas}; scan or export it as PDF or JPEG.`,
  "heic-damaged": `The HEIC picture is damaged and cannot be shown. ${asItWas}; send it from the phone again, as JPEG.`,
  "too-many-pixels": `The picture has more than 100 megapixels. ${asItWas}; choose a smaller picture.`,
  folder: `A folder cannot be opened here. ${asItWas}; drop the picture itself.`,
  "nothing-dropped": `There was no file in what was dropped. ${asItWas}; drop a picture file.`,
  "nothing-pasted": `There is no picture in the clipboard. ${asItWas}; copy a picture first, then paste it.`,
  "too-many-files": "A document has two pages: the first two pictures were taken, the others left.",
  "camera-gave-nothing": `The camera gave no picture. ${asItWas}; try again.`,
  "specimen-missing": `The specimen could not be read. ${asItWas}; choose another one.`,
  "no-corners": `No document could be found in the picture. ${asItWas}; place the corners by hand.`,
  "too-large": `The page stays larger than the limit. ${asItWas}; crop it closer to the document.`,
  "too-thin": `The corners lie too close together. ${asItWas}; move them onto the document's corners.`,
  crossed: "The outline crosses itself. Move the corners back onto the document's corners.",
  "too-small": "The outline is too small. Move the corners onto the document's corners.",
  "picture-lost": `The picture could not be worked on. ${asItWas}; if it does not go on, take the picture again.`,
  "scan-gone": `That scan is no longer in the scanner’s folder. ${asItWas}; scan the document again.`,
  "draft-lost":
    "What was left on the bench could not be brought back. The bench is empty; take the document again.",
  "not-brought-back":
    "A picture that was left on the bench could not be brought back. The rest is as it was; take that page again.",
};

const faults: Record<QuadFault, string> = {
  crossed: "The outline crosses itself",
  "too-small": "The outline is too small",
};

const corners: Record<CornerName, string> = {
  "top-left": "Top left corner",
  "top-right": "Top right corner",
  "bottom-right": "Bottom right corner",
  "bottom-left": "Bottom left corner",
};

export const capture = {
  side,
  pages: "Pages",
  stage: "Stage",
  state: {
    empty: "Empty",
    live: "Live",
    cropping: "Cropping",
    done: "Done",
    again: (verdict: string) => `Take again, ${verdict.toLowerCase()}`,
    doneWith: (verdict: string) => `Done, ${verdict.toLowerCase()}`,
  },
  emptyHint: { take: "takes the picture", open: "opens a file" },
  thumbnail: (at: Side) => `The finished ${at}`,
  camera: "Camera",
  cameraStarting: "Starting the camera…",
  trainingCamera: "Training camera",
  live: "Live picture",
  trouble,
  tryAgain: "Try again",
  takePicture: "Take picture",
  autoShutter: {
    name: "Automatic",
    hint: "Takes a card that lies still by itself",
    off: "off",
  },
  tookItself: (at: Side) => `${side[at]} taken.`,
  openFile: "Open file…",
  specimens: {
    open: "Specimens",
    title: "Practise with a specimen",
    none: "There are no specimens in this copy of the station.",
    hold: "Hold it to the camera",
    asFile: "Open it as a file",
    held: "At the camera",
  },
  guidance,
  retake: "Retake",
  cropAgain: "Crop again",
  keep: "Keep as it was",
  rotateLeft: "Rotate left",
  rotateRight: "Rotate right",
  wholePicture: "Use whole picture",
  thisCrop: "Use this crop",
  crop: {
    of: (at: Side) => `Crop of ${theSide[at]}`,
    sentence: {
      found: "Check the corners, then press Enter",
      placed: "Check the corners, then press Enter",
      "to-place": "Place the corners on the document's corners",
      "cut-off":
        "A part of the document is cut off. Take the picture again, all four corners in it",
    },
    keys: "Tab goes to the next corner, arrows move it, Shift moves it ten times as far",
    corner: (name: CornerName, x: number, y: number) => `${corners[name]}, x ${x}, y ${y}`,
    at: (x: number, y: number) => `x ${x}, y ${y}`,
    result: "Result",
    resultOf: (at: Side) => `${side[at]}, straightened`,
  },
  faults,
  busy: {
    taking: "Taking the picture…",
    opening: "Opening the picture…",
    finding: "Finding the corners…",
    finishing: "Making the page…",
  },
  drop: (at: Side) => `Drop the picture for ${theSide[at]} here`,
  notices,
  dismiss: "Close this notice",
  aside: {
    done: (at: Side) => `The finished ${at} was set aside.`,
    cropping: (at: Side) => `The picture of ${theSide[at]} was set aside.`,
    both: "Both pages were set aside.",
  },
  undo: "Undo",
  scans: {
    come: (count: number, last: string, at: string) =>
      count === 1 ? `New scan: ${last}, ${at}` : `${count} new scans, the last one ${last}, ${at}`,
    take: "Use it",
    takeLast: "Use the last",
    takeTwo: "Use the last two",
    leave: (count: number) => (count === 1 ? "Leave this scan" : "Leave these scans"),
  },
  excuse: {
    ask: "Use it anyway…",
    title: "Use the page as it is?",
    label: "Reason",
    hint: "Stays on the receipt. Name nobody here.",
    own: "Another reason",
    inWords: "Reason in your words",
    choose: "Choose a reason.",
    tooShort: "Say in a few words why.",
    usual: [
      "The document itself is worn or damaged",
      "The camera gives no better picture",
      "The customer has only this copy",
    ],
    stay: "Go back",
    use: "Use this page",
  },
  excused: (reason: string) => `Used anyway: ${reason}`,
  sharp: "Sharp",
  flaws,
  advice,
  dpi: (dpi: number) => `about ${dpi} dpi`,
  verdict: "Verdict",
  done: (at: Side) => `Finished ${at}`,
};
