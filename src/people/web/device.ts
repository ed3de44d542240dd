// What a browser says of itself, in few words. Only for the eye: whoever asks may write anything there.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg/, 'Edge'],
  [/Firefox/, 'Firefox'],
  [/Chrome|Chromium|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const first = (table: typeof BROWSERS, agent: string): string | undefined => table.find(([sign]) => sign.test(agent))?.[1];

/** “Chrome, Windows”, or null where neither is known. */
export const deviceOf = (agent: string): string | null =>
  [first(BROWSERS, agent), first(SYSTEMS, agent)].filter((part) => part !== undefined).join(', ') || null;
