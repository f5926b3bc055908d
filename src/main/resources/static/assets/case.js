// The page of a case: the same drawing as the Tasklist tab.
import { mount } from './panorama.js';

const place = document.getElementById('case');
mount(place, place.dataset.url);
