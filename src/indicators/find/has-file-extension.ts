/**
 * Whether the last part of a dotted name is an ending that files have in reports, so that the name is hardly a
 * domain: `powershell.exe`, `index.md`. Some of them (`zip`, `sh`, `py`) are top-level domains too.
 */
export function hasFileExtension(name: string): boolean {
  return extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

const extensions = new Set(
  `7z aac apk app asp aspx avi bak bat bin bmp c cab cat cer cfg chm class cmd conf config cpl cpp crt crx cs css csv dat
  db dbf deb dll dmg dmp doc docm docx dot dotm drv ecf eml eps etl evtx exe flv gif go gz h hta htm html ico img inf
  ini inc ipynb iso jar java jpeg jpg js jse json jsp jsx key kql ldf lib lnk lock log lua m4a map md mdb mdf mht mjs mkv
  mof mov mp3 mp4 msc msg msi msp mui mun nls ocx odt one ost ova p12 p7b pages pak pcap pcapng pdb pdf pem pf pfx php
  php3 php5 phtml pif pl plist pm png pol ppt pptm pptx prf ps1 psd psd1 psm1 pst pub py pyc pyd r rar rb reg rs rtf sav
  sct scr sdb sdf sh sln so sql sqlite sqlite3 stix svg swf sys tar tf tgz theme tif tiff tmp toml ts tsv tsx ttf txt url
  vb vbe vbs vdi vhd vhdx vmdk vmem wav webm webp wim wmf woff woff2 wsc wsf wsh xhtml xlam xls xlsb xlsm xlsx xml xpi
  xps xsl yaml yar yara yml zip zst`.split(/\s+/),
);
