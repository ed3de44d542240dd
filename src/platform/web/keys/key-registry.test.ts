// How keys are written, and whose binding holds.
import { expect, test } from 'vitest';
import { addKeys, currentKeys, keyName } from './key-registry.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

test('a key is written with what is held, shift only where the character does not already show it', () => {
  expect(press('j')).toBe('j');
  expect(press('J', { shiftKey: true })).toBe('shift+j');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('Enter', { metaKey: true })).toBe('mod+Enter');
  expect(press('Tab', { shiftKey: true })).toBe('shift+Tab');
});

test('a later layer hides equal keys until it is taken away', () => {
  const run = () => {};
  const removePage = addKeys([
    { key: 'j', label: 'row', run },
    { key: 'k', label: 'back', run },
  ]);
  const removeDrawer = addKeys([{ key: 'j', label: 'field', run }]);
  expect(currentKeys().map(({ label }) => label)).toEqual(['field', 'back']);
  removeDrawer();
  expect(currentKeys().map(({ label }) => label)).toEqual(['row', 'back']);
  removePage();
  expect(currentKeys()).toEqual([]);
});
