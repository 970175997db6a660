const german = (navigator.language || '').toLowerCase().startsWith('de')
location.replace(`/demo/${german ? 'de' : 'en'}/index.html`)
