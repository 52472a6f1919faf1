// Served by `afterword serve` only: reloads the page when the site was built again.
const events = new EventSource("/.afterword/events");
let built: string | null = null;

// The server sends the number of its build on connecting and after every build.
events.addEventListener("message", ({ data }: MessageEvent<string>) => {
  if (built !== null && data !== built) location.reload();
  built = data;
});

export {};
