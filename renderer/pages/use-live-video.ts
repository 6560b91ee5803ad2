import { useEffect, useRef, type RefObject } from "react";
import type { Size } from "./fit.ts";

/** The ref of the video element that shows a stream; `frozen` holds the frame of the moment. Tells the picture's size in pixels. */
export function useLiveVideo(
  stream: MediaStream | null,
  frozen: boolean,
  onSize: (size: Size | null) => void,
): RefObject<HTMLVideoElement | null> {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element || !stream) return;
    element.srcObject = stream;
    const tell = () => {
      const { videoWidth: width, videoHeight: height } = element;
      if (width > 0) onSize({ width, height });
    };
    element.addEventListener("loadeddata", tell);
    element.addEventListener("resize", tell);
    return () => {
      element.removeEventListener("loadeddata", tell);
      element.removeEventListener("resize", tell);
      element.srcObject = null;
      onSize(null);
    };
  }, [stream, onSize]);

  useEffect(() => {
    const element = video.current;
    if (!element || !stream) return;
    if (frozen) element.pause();
    // Playing is broken off when the stream changes; the next stream plays by its own call.
    else void element.play().catch(() => undefined);
  }, [stream, frozen]);

  return video;
}
