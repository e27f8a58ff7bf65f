// Safari knows it from 18 on, and the rest of the site is made for 17.5.
URL.parse ??= (address, base) => {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
};
