// The language of the page: Chinese unless the person chose otherwise, kept on this machine, said in <html lang>.
import type { Language } from '#kernel';
import { createInstance } from 'i18next';
import { useSyncExternalStore } from 'react';

const STORE = 'duxing.language';

const readLanguage = (): Language => {
  try {
    return globalThis.localStorage?.getItem(STORE) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
};

/** The one i18next of the page. Words are added as capabilities ask for them (see words.ts). */
export const speaker = createInstance();
void speaker.init({
  lng: readLanguage(),
  fallbackLng: 'zh',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});

const asLanguage = (text: string | undefined): Language => (text === 'en' ? 'en' : 'zh');

const sayLanguage = (): void => {
  if (typeof document !== 'undefined') document.documentElement.lang = speaker.language === 'en' ? 'en' : 'zh-CN';
};
sayLanguage();
speaker.on('languageChanged', sayLanguage);

export const currentLanguage = (): Language => asLanguage(speaker.language);

/** Changes the language of the whole page at once and remembers it on this machine. */
export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(STORE, language);
  } catch {
    // A browser without storage still gets the language until the page is closed.
  }
  void speaker.changeLanguage(language);
}

const subscribe = (changed: () => void) => {
  speaker.on('languageChanged', changed);
  return () => speaker.off('languageChanged', changed);
};

/** The current language; the component is drawn again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
