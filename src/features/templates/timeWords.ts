/** "at 14:32" today, else with the day. */
export function timeWords(time: number): string {
  const date = new Date(time);
  const isToday = date.toDateString() === new Date().toDateString();
  const hours = date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  return isToday ? `at ${hours}` : `on ${date.toLocaleDateString()} at ${hours}`;
}
