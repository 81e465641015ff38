import { Accessibility, BookOpen, Coffee, Headphones, Laptop, Lock, Plug, Printer, ScanLine, Trees, Users, VolumeX, Wifi, } from 'lucide-react';
const looks = {
    wifi: { word: 'Wi-Fi', Icon: Wifi },
    sockets: { word: 'Sockets', Icon: Plug },
    computers: { word: 'Computers', Icon: Laptop },
    printers: { word: 'Printers', Icon: Printer },
    photocopiers: { word: 'Photocopiers', Icon: Printer },
    scanners: { word: 'Scanners', Icon: ScanLine },
    meeting_rooms: { word: 'Meeting rooms', Icon: Users },
    cafe: { word: 'Café', Icon: Coffee },
    quiet_zone: { word: 'Quiet zone', Icon: VolumeX },
    group_area: { word: 'Group area', Icon: Users },
    step_free: { word: 'Step-free', Icon: Accessibility },
    lockers: { word: 'Lockers', Icon: Lock },
    local_history: { word: 'Local history', Icon: BookOpen },
    naval_history: { word: 'Naval history', Icon: BookOpen },
    microfilm: { word: 'Microfilm', Icon: ScanLine },
    roof_terrace: { word: 'Roof terrace', Icon: Trees },
    books: { word: 'Books', Icon: BookOpen },
    dvds: { word: 'DVDs', Icon: BookOpen },
    audiobooks: { word: 'Audiobooks', Icon: Headphones },
    request_service: { word: 'Request service', Icon: BookOpen },
};
/** Those that somebody chooses a place to study by. */
export const STUDY_AMENITIES = [
    'wifi',
    'sockets',
    'quiet_zone',
    'group_area',
    'computers',
    'printers',
    'scanners',
    'meeting_rooms',
    'cafe',
    'step_free',
    'lockers',
    'roof_terrace',
];
export const amenityWord = (amenity) => looks[amenity].word;
export const AmenityIcon = ({ amenity, size = 16 }) => {
    const { Icon } = looks[amenity];
    return <Icon aria-hidden="true" size={size}/>;
};
