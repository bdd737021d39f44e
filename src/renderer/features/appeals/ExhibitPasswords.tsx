import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ExhibitPasswords, longestPassword, passwordField } from '#shared/appeals/packet.ts';
import type { Answer, Failure } from '#shared/contract/result.ts';
import type { ShownExhibit } from './records.ts';

/** What stands in each field, and the password that did not open its file; by the exhibit's id. */
type Typed = Readonly<Record<string, { readonly text: string; readonly refused: string }>>;

const typedOf = (typed: Typed): ExhibitPasswords =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([id, { text }]) => (text === '' ? [] : [[id, text] as const])),
  );

const asked = (typed: Typed, { fields = {} }: Failure): Typed => {
  const named = Object.entries(fields).flatMap(([name, state]) => {
    if (!name.startsWith(passwordField)) return [];
    const id = name.slice(passwordField.length);
    const text = typed[id]?.text ?? '';
    return [[id, { text, refused: state === 'wrong' ? text : '' }] as const];
  });
  return { ...typed, ...Object.fromEntries(named) };
};

/** The passwords of an open export dialog: they live as long as it does, and nowhere else. */
export const useExhibitPasswords = () => {
  const [typed, setTyped] = useState<Typed>({});
  return {
    typed,
    passwords: typedOf(typed),
    onType: (id: string, text: string) => {
      setTyped((now) => ({ ...now, [id]: { text, refused: now[id]?.refused ?? '' } }));
    },
    /** Offers a field for each file that a failure says needs one; a packet that is written needs none any more. */
    hear: (answer: Answer<unknown>) => {
      setTyped((now) => (answer.ok ? {} : asked(now, answer.error)));
    },
  };
};

type PasswordFieldsProps = {
  readonly typed: Typed;
  readonly exhibits: readonly ShownExhibit[];
  readonly onType: (id: string, text: string) => void;
};

/** A field for each PDF that an export could not open. */
export const PasswordFields = ({ typed, exhibits, onType }: PasswordFieldsProps) =>
  exhibits.flatMap(({ exhibit, number, file }) => {
    const field = typed[exhibit.id];
    if (field === undefined) return [];
    const isRefused = field.text !== '' && field.text === field.refused;
    return (
      <TextInput
        key={exhibit.id}
        type="password"
        autoComplete="off"
        maxLength={longestPassword}
        label={`Password of ${file?.fileName ?? `exhibit ${String(number)}`}`}
        description={`It opens exhibit ${String(number)} for this export alone and is kept nowhere. The original in the ZIP stays as it is.`}
        error={isRefused ? 'This password does not open the file' : null}
        value={field.text}
        data-autofocus
        onChange={(event) => onType(exhibit.id, event.currentTarget.value)}
      />
    );
  });
