// The accounts with which one tries the demo: one of each role, where that role is at home.
import type { Role } from '#people';

export interface DemoAccount {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  /** The unit's short name and the title held there. */
  readonly unit: string;
  readonly title: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'juzhang', name: '周正源', role: 'leader', unit: '省局', title: '局长' },
  { account: 'duban', name: '沈文清', role: 'supervisor', unit: '省局', title: '督办处处长' },
  { account: 'zhidui', name: '高振江', role: 'head', unit: '松陵支队', title: '支队长' },
  { account: 'dadui', name: '梁晓云', role: 'clerk', unit: '石桥大队', title: '内勤' },
  { account: 'zhongdui', name: '许立松', role: 'clerk', unit: '石桥一中队', title: '内勤' },
  { account: 'guanli', name: '余思宁', role: 'administrator', unit: '省局', title: '系统管理员' },
  { account: 'anquan', name: '严守恒', role: 'security-administrator', unit: '省局', title: '安全管理员' },
  { account: 'shenguan', name: '宋知远', role: 'audit-administrator', unit: '省局', title: '审计管理员' },
  { account: 'shenji', name: '方静安', role: 'auditor', unit: '省局', title: '审计专员' },
];
