/** The words of a window that cannot go on. */
export const stopped = {
  happened: "The window had to stop.",
  done: "The outbox goes on in the background: what was sent is on its way, and nothing of it is lost. What was on the bench and not sent yet is gone.",
  todo: "Reload the window and go on. If it stops again, tell your administrator.",
  reload: "Reload the window",
};
