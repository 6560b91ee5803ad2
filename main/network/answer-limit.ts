import type { Dispatcher } from "undici";

/** Breaks off answers whose body is longer than this many bytes: nothing that the station asks for is. */
export function limitAnswers(most: number): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    let length = 0;
    return dispatch(options, {
      onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
      onRequestUpgrade: (...upgrade) => handler.onRequestUpgrade?.(...upgrade),
      onResponseStart: (...start) => handler.onResponseStart?.(...start),
      onResponseData(controller, chunk) {
        length += chunk.length;
        if (length > most) controller.abort(new Error("The answer is too long."));
        else handler.onResponseData?.(controller, chunk);
      },
      onResponseEnd: (...end) => handler.onResponseEnd?.(...end),
      onResponseError: (...error) => handler.onResponseError?.(...error),
    });
  };
}
