import { describe, expect, it } from 'vitest';
import { handPicture, oneOf, takePicture } from '#renderer/data/handed.ts';

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
