// The emoji that people and apps of an incident use, by the name they have in Slack. Any other stays :name:.
const BY_NAME = new Map(Object.entries({
  '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', ok_hand: '👌', wave: '👋', clap: '👏', pray: '🙏', raised_hands: '🙌', raised_hand: '✋',
  muscle: '💪', point_up: '☝️', point_right: '👉', point_left: '👈', point_down: '👇', eyes: '👀', v: '✌️', handshake: '🤝', writing_hand: '✍️',
  crossed_fingers: '🤞',
  smile: '😄', smiley: '😃', grin: '😁', joy: '😂', slightly_smiling_face: '🙂', wink: '😉', blush: '😊', sweat_smile: '😅', thinking_face: '🤔',
  neutral_face: '😐', confused: '😕', worried: '😟', disappointed: '😞', cry: '😢', sob: '😭', scream: '😱', facepalm: '🤦', shrug: '🤷', sunglasses: '😎',
  sleeping: '😴', exploding_head: '🤯', hugging_face: '🤗', face_with_raised_eyebrow: '🤨', nerd_face: '🤓', saluting_face: '🫡', melting_face: '🫠',
  robot_face: '🤖', skull: '💀',
  heart: '❤️', broken_heart: '💔', tada: '🎉', sparkles: '✨', star: '⭐', fire: '🔥', '100': '💯', boom: '💥', zap: '⚡', rocket: '🚀', trophy: '🏆',
  medal: '🏅',
  white_check_mark: '✅', heavy_check_mark: '✔️', ballot_box_with_check: '☑️', x: '❌', heavy_multiplication_x: '✖️', no_entry: '⛔', no_entry_sign: '🚫',
  warning: '⚠️', exclamation: '❗', bangbang: '‼️', question: '❓', grey_question: '❔', information_source: 'ℹ️', rotating_light: '🚨',
  octagonal_sign: '🛑', construction: '🚧', sos: '🆘', new: '🆕', ok: '🆗', recycle: '♻️', heavy_plus_sign: '➕', heavy_minus_sign: '➖',
  red_circle: '🔴', large_orange_circle: '🟠', large_yellow_circle: '🟡', large_green_circle: '🟢', large_blue_circle: '🔵', large_purple_circle: '🟣',
  white_circle: '⚪', black_circle: '⚫', large_red_square: '🟥', large_green_square: '🟩', large_yellow_square: '🟨', white_large_square: '⬜',
  black_large_square: '⬛', small_red_triangle: '🔺', small_red_triangle_down: '🔻', black_small_square: '▪️', white_small_square: '▫️',
  arrow_right: '➡️', arrow_left: '⬅️', arrow_up: '⬆️', arrow_down: '⬇️', arrow_upper_right: '↗️', arrow_lower_right: '↘️',
  leftwards_arrow_with_hook: '↩️', arrow_right_hook: '↪️', arrows_counterclockwise: '🔄', fast_forward: '⏩', rewind: '⏪', arrow_forward: '▶️',
  double_vertical_bar: '⏸️', black_square_for_stop: '⏹️', one: '1️⃣', two: '2️⃣', three: '3️⃣', four: '4️⃣', five: '5️⃣', zero: '0️⃣',
  pushpin: '📌', round_pushpin: '📍', paperclip: '📎', link: '🔗', bookmark: '🔖', memo: '📝', pencil: '📝', pencil2: '✏️', clipboard: '📋',
  page_facing_up: '📄', notebook: '📓', books: '📚', book: '📖', file_folder: '📁', open_file_folder: '📂', card_index_dividers: '🗂️', calendar: '📅',
  spiral_calendar_pad: '🗓️', date: '📅', bar_chart: '📊', chart_with_upwards_trend: '📈', chart_with_downwards_trend: '📉', label: '🏷️', scroll: '📜',
  newspaper: '📰', wastebasket: '🗑️',
  stopwatch: '⏱️', timer_clock: '⏲️', hourglass: '⌛', hourglass_flowing_sand: '⏳', alarm_clock: '⏰', clock1: '🕐', watch: '⌚', bell: '🔔', no_bell: '🔕',
  mega: '📣', loudspeaker: '📢', speech_balloon: '💬', thought_balloon: '💭', left_speech_bubble: '🗨️', zzz: '💤', email: '📧', envelope: '✉️',
  incoming_envelope: '📨', inbox_tray: '📥', outbox_tray: '📤', mailbox: '📫', telephone: '☎️', phone: '☎️', telephone_receiver: '📞', iphone: '📱',
  pager: '📟', satellite_antenna: '📡',
  computer: '💻', desktop_computer: '🖥️', keyboard: '⌨️', floppy_disk: '💾', cd: '💿', electric_plug: '🔌', battery: '🔋', lock: '🔒', unlock: '🔓',
  closed_lock_with_key: '🔐', key: '🔑', shield: '🛡️', hammer: '🔨', wrench: '🔧', hammer_and_wrench: '🛠️', nut_and_bolt: '🔩', gear: '⚙️', toolbox: '🧰',
  bug: '🐛', test_tube: '🧪', microscope: '🔬', mag: '🔍', mag_right: '🔎', bulb: '💡', package: '📦', ticket: '🎫', globe_with_meridians: '🌐',
  earth_africa: '🌍', cloud: '☁️', thunder_cloud_and_rain: '⛈️', sunny: '☀️', snowflake: '❄️', ocean: '🌊', traffic_light: '🚦',
  vertical_traffic_light: '🚦', fire_engine: '🚒', fire_extinguisher: '🧯', ambulance: '🚑', police_car: '🚓', helmet_with_white_cross: '⛑️',
  adhesive_bandage: '🩹', credit_card: '💳', moneybag: '💰', shopping_trolley: '🛒', bank: '🏦', office: '🏢', house: '🏠', hospital: '🏥',
  triangular_flag_on_post: '🚩', checkered_flag: '🏁', white_flag: '🏳️', dart: '🎯', jigsaw: '🧩', crystal_ball: '🔮', coffee: '☕', pizza: '🍕', cake: '🍰',
  beer: '🍺', bust_in_silhouette: '👤', busts_in_silhouette: '👥', 'male-firefighter': '👨‍🚒', 'female-firefighter': '👩‍🚒', firefighter: '🧑‍🚒',
  technologist: '🧑‍💻', 'male-technologist': '👨‍💻', 'female-technologist': '👩‍💻', ghost: '👻', snail: '🐌', turtle: '🐢', whale: '🐳', unicorn_face: '🦄',
  dog: '🐶', cat: '🐱', parrot: '🦜', see_no_evil: '🙈', knot: '🪢', ladder: '🪜', seedling: '🌱', potable_water: '🚰', tornado: '🌪️'
}));

export const names = () => [...BY_NAME.keys()];

export const emoji = name => BY_NAME.get(name) ?? null;
