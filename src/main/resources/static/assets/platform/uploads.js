// Files that are too large are named before anything is sent: the server cuts such a form off, and what was typed with it.
// Without scripts the form works all the same.
const MEGABYTE = 1024 * 1024;
const wrong = input => {
  const files = [...input.files];
  const large = files.find(file => file.size > input.dataset.mostEach * MEGABYTE);
  if (large) return `“${large.name}”超过 ${input.dataset.mostEach} MB，请换一份较小的文件`;
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return all > input.dataset.mostAll * MEGABYTE ? `所选文件合计超过 ${input.dataset.mostAll} MB，请分次提交` : '';
};

document.querySelectorAll('input[type=file][data-most-each]').forEach(input => input.addEventListener('change', () => {
  input.setCustomValidity(wrong(input));
  input.reportValidity();
}));
