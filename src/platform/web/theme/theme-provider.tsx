// Gives antd its theme, its words in the language of the page, and the nonce that the content security policy asks for.
import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.ts';
import { theme } from './tokens.ts';
import './base.css';

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      csp={{ nonce }}
      // Lists of a select inside a dialog must lie in it, or they'd be out of reach behind it.
      getPopupContainer={(trigger) => trigger?.closest<HTMLElement>('dialog, main') ?? document.body}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      variant="outlined"
    >
      {children}
    </ConfigProvider>
  );
}
