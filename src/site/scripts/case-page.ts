import './time-zone.ts';
import './sort-rows.ts';
