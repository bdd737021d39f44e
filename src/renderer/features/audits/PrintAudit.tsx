import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { startJob } from '#renderer/data/jobs.ts';
import { useToldExport } from '#renderer/data/use-export.ts';
import type { Audit } from '#shared/audits/audit.ts';

type Written = { readonly path: string | null };

/** The report of a run and its sheet of paper, one at a time; what was written is told by the shell, `failure` why something was not. */
export const useAuditPrints = ({ id: auditId, shopId, number }: Audit) => {
  const report = useToldExport(({ path }: Written) => ({ what: `Report of run ${String(number)}`, path }));
  const sheet = useToldExport(({ path }: Written) => ({ what: `Sheet of run ${String(number)}`, path }));
  return {
    failure: report.failure ?? sheet.failure,
    isBusy: report.isBusy || sheet.isBusy,
    saveReport: () => {
      report.begin(() => startJob('audit.export', { auditId }));
    },
    saveSheet: () => {
      sheet.begin(() => startJob('audit.sheet', { shopId, auditId }));
    },
  };
};

export type PrintAuditProps = { readonly prints: ReturnType<typeof useAuditPrints> };

/** Saves a run as PDF: to be read, or to be filled in by hand. */
export const PrintAudit = ({ prints }: PrintAuditProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button
        leftSection={<IconPrinter size={15} stroke={1.8} aria-hidden="true" />}
        loading={prints.isBusy}
        disabled={prints.isBusy}
      >
        PDF
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item onClick={prints.saveReport}>Report of this run</Menu.Item>
      <Menu.Item onClick={prints.saveSheet}>Paper sheet, to be filled in by hand</Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
