// Where a Chromium is on this machine. Run as a program it prints the place, or fails when there is none.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The program's path, or null. */
export const chromiumPath = (): string | null => PLACES.find((place) => existsSync(place)) ?? null;

/** The arguments that it needs here: root cannot have its sandbox, and containers have little shared memory. */
export const chromiumArguments = (): readonly string[] => [
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const place = chromiumPath();
  if (place === null) process.exit(1);
  process.stdout.write(`${place}\n`);
}
