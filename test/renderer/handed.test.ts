import { describe, expect, it } from 'vitest';
import { handKept, handPicture, oneOf, takeKept, takePicture } from '#renderer/data/handed.ts';
import { keptWords } from '#renderer/ui/kept-words.ts';

const file = (name: string, type: string): File => new File(['x'], name, { type });

describe('files that are handed to be read', () => {
  it('give one picture, and the names of all others', () => {
    const files = [file('a.pdf', 'application/pdf'), file('b.png', 'image/png'), file('c.png', 'image/png')];
    expect(oneOf(files)).toMatchObject({ file: files[1], left: ['a.pdf', 'c.png'] });
  });

  it('give the first where there is no picture, so that its refusal is told', () => {
    expect(oneOf([file('a.pdf', 'application/pdf')])?.file.name).toBe('a.pdf');
    expect(oneOf([])).toBeNull();
  });

  it('are taken once', () => {
    expect(handPicture([file('b.png', 'image/png')])).toBe(true);
    expect(takePicture()?.file.name).toBe('b.png');
    expect(takePicture()).toBeNull();
    expect(handPicture([])).toBe(false);
  });
});

describe('an unfinished notice', () => {
  it('is gone on with once, in its own shop', () => {
    handKept('shop-1', 'violation.record/shop-1/2');
    expect(takeKept('shop-2')).toBeNull();
    expect(takeKept('shop-1')).toBe('violation.record/shop-1/2');
    expect(takeKept('shop-1')).toBeNull();
  });

  it('is told by its title, else by what is most telling of it', () => {
    expect(keptWords({ title: 'Late dispatch', ticket: '77' })).toBe('Late dispatch');
    expect(keptWords({ title: ' ', ticket: '77', noticeText: 'Hello' })).toBe('77');
    expect(keptWords({ noticeText: 'a'.repeat(81) })).toBe(`${'a'.repeat(80)}…`);
    expect(keptWords({ files: 'one\ntwo' })).toBe('2 files');
  });
});
