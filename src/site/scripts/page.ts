import './theme-toggle.ts';
import './copy-buttons.ts';
import './search-keys.ts';
