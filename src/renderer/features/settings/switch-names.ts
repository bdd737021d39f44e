import css from './Alerts.module.css';

/** Classes of a switch whose words stand in two lines: it stays beside the first. */
export const switchNames = {
  body: css['switch'] ?? '',
  label: css['switchLabel'] ?? '',
  description: css['switchWords'] ?? '',
};
