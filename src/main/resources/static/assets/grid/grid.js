// Adds the phone's position to a report, only when the worker asks for it. Without scripts the form works all the same.
const place = document.querySelector('[data-position]');
if (place && 'geolocation' in navigator) {
  const says = place.querySelector('span');
  place.hidden = false;
  place.querySelector('button').addEventListener('click', () => {
    says.textContent = '正在取得位置…';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        document.querySelector('[name=latitude]').value = coords.latitude.toFixed(6);
        document.querySelector('[name=longitude]').value = coords.longitude.toFixed(6);
        says.textContent = `已附上位置（误差约 ${Math.round(coords.accuracy)} 米）`;
      },
      () => { says.textContent = '未能取得位置，可在文字中说明地点。'; },
      { enableHighAccuracy: true, timeout: 15000 });
  });
}
