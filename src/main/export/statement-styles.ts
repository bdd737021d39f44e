import { AlignmentType, type IStylesOptions } from 'docx';

const ink = '1F2328';
const quiet = '57606A';
const font = 'Calibri';

const headingStyle = (size: number, before: number) => ({
  run: { font, size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** How the statement looks in Word; sizes in half points, spaces in twentieths of a point. */
export const statementStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'en-US' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { font, size: 36, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
    heading1: headingStyle(28, 360),
    heading2: headingStyle(24, 240),
    heading3: headingStyle(22, 200),
    heading4: headingStyle(22, 160),
  },
  paragraphStyles: [
    {
      id: 'Under',
      name: 'Under the title',
      basedOn: 'Normal',
      run: { color: quiet },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'ClaimName',
      name: 'Claim name',
      basedOn: 'Normal',
      paragraph: { keepNext: true, spacing: { before: 160, after: 40 } },
    },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', paragraph: { spacing: { after: 0, line: 252 } } },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 480, right: 480 } },
    },
    {
      id: 'Verbatim',
      name: 'Verbatim',
      basedOn: 'Normal',
      run: { font: 'Consolas', size: 19 },
      paragraph: { indent: { left: 240 } },
    },
    {
      id: 'Foot',
      name: 'Foot',
      basedOn: 'Normal',
      run: { size: 17, color: quiet },
      paragraph: { alignment: AlignmentType.END, spacing: { after: 0 } },
    },
  ],
  characterStyles: [
    { id: 'Citation', name: 'Citation', run: { bold: true } },
    { id: 'Missing', name: 'Missing', run: { bold: true, shading: { fill: 'FFF2A8' } } },
    { id: 'VerbatimText', name: 'Verbatim text', run: { font: 'Consolas', size: 19 } },
  ],
};
