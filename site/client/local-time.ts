// Adds the reader's own time to every instant on the page, as the title of its <time> element.
const format = new Intl.DateTimeFormat(undefined, {
  weekday: "short",
  year: "numeric",
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-local], time[datetime$="Z"]')) {
  const instant = new Date(time.dateTime);
  if (Number.isNaN(instant.getTime())) continue;
  const local = `${format.format(instant)} (your time)`;
  time.title = time.title === "" ? local : `${time.title}\n${local}`;
}

export {};
