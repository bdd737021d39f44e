import { Button, Select } from '@mantine/core';
import { useShop } from '#renderer/data/shop-context.ts';
import { DataTable, type Column } from '#renderer/ui/DataTable.tsx';
import { FacetMenu } from '#renderer/ui/FacetMenu.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { StateWord } from '#renderer/ui/State.tsx';
import { Toolbar } from '#renderer/ui/Toolbar.tsx';
import { useIncomingFiles } from '#renderer/ui/use-incoming-files.ts';
import type { CheckedListing, ListingColumns, ListingFile } from '#shared/audits/listing-file.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import { packName } from '#shared/policy/explain.ts';
import { severityLooks } from './audit-words.ts';
import { heaviest, listingsFor, rulesHit, type ListingLook } from './listing-file-model.ts';
import css from './listing.module.css';
import type { ListingFileState } from './use-listing-file.ts';

const ALL = '';

const columns: readonly Column<CheckedListing>[] = [
  { key: 'row', head: 'Row', width: 64, numeric: true, cell: ({ row }) => row },
  {
    key: 'title',
    head: 'Listing',
    cell: ({ title }) => (title === '' ? 'No title' : title),
    second: ({ id, hits }) =>
      [
        ...(id === '' ? [] : [id]),
        ...hits.map(({ title, count }) => `${title}${NBSP}(${String(count)})`),
      ].join(', '),
  },
  {
    key: 'hits',
    head: 'Found',
    width: 80,
    numeric: true,
    cell: ({ hits }) => hits.reduce((sum, { count }) => sum + count, 0),
  },
  {
    key: 'severity',
    head: 'Heaviest',
    width: 124,
    rank: 1,
    cell: (one) => {
      const found = heaviest(one);
      return found === null ? (
        <span className={css['quiet']}>nothing</span>
      ) : (
        <StateWord {...severityLooks[found]} />
      );
    },
  },
];

type FieldsProps = { readonly file: ListingFile; readonly state: ListingFileState };

const fields: readonly { readonly key: keyof ListingColumns; readonly label: string }[] = [
  { key: 'title', label: 'Title' },
  { key: 'description', label: 'Description, optional' },
  { key: 'id', label: 'Id, optional' },
];

/** Which sheet and columns are read; each can be said otherwise. */
const Fields = ({ file, state }: FieldsProps) => {
  const { sheets, sheet, names, columns: at } = file;
  const set = (key: keyof ListingColumns, value: string | null) => {
    const next = { title: at?.title ?? null, description: at?.description ?? null, id: at?.id ?? null };
    const { title, ...others } = { ...next, [key]: value === null ? null : Number(value) };
    if (title !== null) void state.read({ sheet, columns: { title, ...others } });
  };
  return (
    <div className={css['columns']}>
      {sheets.length > 1 && (
        <Select
          label="Sheet"
          allowDeselect={false}
          data={sheets.map((name, index) => ({ value: String(index), label: name }))}
          value={String(sheet)}
          onChange={(value) => {
            if (value !== null) void state.read({ sheet: Number(value), columns: null });
          }}
        />
      )}
      {fields.map(({ key, label }) => (
        <Select
          key={key}
          label={label}
          placeholder={key === 'title' ? 'Choose it' : 'None'}
          searchable
          clearable={key !== 'title'}
          allowDeselect={false}
          clearButtonProps={{ 'aria-label': `No ${key}` }}
          nothingFoundMessage="No column has these words."
          disabled={at === null && key !== 'title'}
          data={names.map((name, index) => ({ value: String(index), label: name }))}
          value={at === null || at[key] === null ? null : String(at[key])}
          onChange={(value) => {
            set(key, value);
          }}
        />
      ))}
    </div>
  );
};

type TableProps = FieldsProps & {
  readonly look: ListingLook;
  readonly onLook: (look: ListingLook) => void;
  readonly onOpen: (row: number) => void;
};

const Listings = ({ file, look, onLook, onOpen }: Omit<TableProps, 'state'>) => {
  const { listings } = file;
  const { part, rule, row: last } = look;
  const shown = listingsFor(listings, part, rule === ALL ? null : rule);
  return (
    <>
      <Toolbar
        label="Views"
        view={part}
        onView={(next) => {
          onLook({ ...look, part: next });
        }}
        views={[
          { key: 'found', name: 'With something found', count: listingsFor(listings, 'found', null).length },
          { key: 'all', name: 'All', count: listings.length },
        ]}
      >
        <FacetMenu
          name="Rule"
          neutral={ALL}
          value={rule}
          groups={[
            { choices: [{ value: ALL, label: 'Any rule' }] },
            {
              choices: rulesHit(listings).map(({ rule: key, title, listings: count }) => ({
                value: key,
                label: `${title} (${String(count)})`,
              })),
            },
          ]}
          onChange={(next) => {
            onLook({ ...look, rule: next });
          }}
        />
      </Toolbar>
      {shown.length === 0 ? (
        <p className={css['none']} role="status">
          {part === 'found'
            ? 'None of the rules has anything against a text of this file. That does not mean that its listings are allowed.'
            : 'No listing fits.'}
        </p>
      ) : (
        <DataTable
          label="Listings of the file"
          columns={columns}
          groups={[{ key: 'all', rows: shown }]}
          rowKey={({ row }) => String(row)}
          height={49}
          selected={last === null ? null : String(last)}
          inParts={`${part} ${rule}`}
          onOpen={({ row }) => {
            onOpen(row);
          }}
        />
      )}
    </>
  );
};

/** The listings of a file, each with what the rules have against its texts; each opens where one listing is checked. */
export const ListingFileTable = ({ file, state, look, onLook, onOpen }: TableProps) => {
  const { pack } = useShop();
  const dropped = useIncomingFiles(([given]) => void state.take(given));
  const { failure, leave } = state;
  return (
    <div className={css['screen']} {...dropped}>
      <Screen
        header={
          <PageHeader
            title={file.name}
            quiet={`by ${packName(pack)}; nothing of the file is kept`}
            actions={<Button onClick={leave}>Leave the file</Button>}
          />
        }
      >
        <div className={css['told']}>
          <Fields file={file} state={state} />
          {file.columns === null && (
            <Note tone="attn" live title="Which column holds the title?">
              No column of this file says so by its name, or several do.
            </Note>
          )}
          {file.fault !== null && (
            <Note tone="dang" live title="No listing was checked.">
              {file.fault}
            </Note>
          )}
          {failure !== null && (
            <Note tone="dang" live title="The file was not read.">
              {failure}
            </Note>
          )}
          <p className={css['quiet']}>
            Texts alone are checked: a file holds no sizes of images. Tags of an exported description are left
            out.
          </p>
        </div>
        {file.listings.length > 0 && <Listings file={file} look={look} onLook={onLook} onOpen={onOpen} />}
      </Screen>
    </div>
  );
};
