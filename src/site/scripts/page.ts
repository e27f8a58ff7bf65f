import './theme-toggle.ts';
import './copy-buttons.ts';
import './search/search-keys.ts';
