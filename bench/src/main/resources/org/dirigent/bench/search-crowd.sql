-- 200,000 customers with 1,000,000 conversations and what was first said in each. The same every time: everything follows from n.
-- The indexes are made after the rows, which takes a third of the time.
do $$
declare
  kept text[];
  one  record;
  def  text;
  first_names text[] := '{Änne,Björn,Çelik,Dörte,Emil,Friederike,Günther,Hannah,Ines,Jürgen,Käthe,Lukas,Müjde,Nils,Ömer,Paula,Quirin,Rosa,Sören,Tülay,Ulrich,Vera,Wolf,Xaver,Yvonne,Zoë}';
  last_names  text[] := '{Müller,Schmidt,Weiß,Größmann,Yılmaz,Kowalski,Straßburger,Möller,Öztürk,Schröder,Jäger,Köhler,Lübke,Hoffmann,Bäcker,Nguyen,Petersen,Fuß,Krüger,Voß,Ludwig,Haas,Böhm,Seidel,Zöllner}';
  subjects    text[] := '{Rechnung,Lieferung,Rückgabe,Inspektion,Akku,Bremse,Gutschein,Adresse,Kündigung,Reparatur,Termin,Garantie,Schaltung,Versand,Rabatt,Mahnung,Sattel,Helm,Schloss,Anhänger}';
  matters     text[] := '{falsch,doppelt,fehlt,verspätet,beschädigt,unklar,dringend,erstattet,geändert,bestätigt,storniert,überfällig,angekommen,verloren,verschickt}';
  said        text[] := '{ich,habe,am,Montag,ein,Fahrrad,bestellt,und,warte,noch,immer,auf,das,Paket,können,Sie,bitte,nachsehen,wo,es,bleibt,die,Rechnung,war,schon,bezahlt,aber,der,Händler,sagt,dass,nichts,gebucht,wurde,mein,Sohn,braucht,es,für,den,Schulweg,über,Ostern,würde,gern,tauschen,gegen,größeres,Modell,danke,schönen,Gruß,Straße,Motor,Kette,Licht,vorne,hinten,quietscht,klappert,seit,gestern,Werkstatt,Filiale,Termin,nächste,Woche,möglich}';
begin
  select array_agg(indexdef) into kept from pg_indexes
   where schemaname = 'public' and tablename in ('customer', 'customer_address', 'conversation', 'entry') and indexdef like 'CREATE INDEX%';
  for one in select indexname from pg_indexes
   where schemaname = 'public' and tablename in ('customer', 'customer_address', 'conversation', 'entry') and indexdef like 'CREATE INDEX%'
  loop
    execute format('drop index %I', one.indexname);
  end loop;

  insert into customer (id, name, name_from, anonymous, known_since)
  select ('a0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
         first_names[1 + n % 26] || ' ' || last_names[1 + n / 26 % 25] || case when n % 7 = 0 then '-' || last_names[1 + n / 650 % 25] else '' end,
         'agent', false, now() - n * interval '1 minute'
    from generate_series(1, 200000) as n;

  insert into customer_address (id, customer_id, kind, scope, value, proven, provenance, valid_from)
  select ('b0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('a0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
         'phone', '', '+49211' || lpad((n * 37)::text, 8, '0'), true, 'sign-in', now()
    from generate_series(1, 200000) as n
  union all
  select ('c0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('a0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
         'email', '', 'person' || n || '@example.org', true, 'sign-in', now()
    from generate_series(1, 200000) as n;

  insert into conversation (id, customer_id, topic, channel, status, opened_at, last_at, last_seq)
  select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, ('a0000000-0000-7000-8000-' || lpad(to_hex(1 + n % 200000), 12, '0'))::uuid,
         case when n % 5 = 0 then '' else subjects[1 + n % 20] || ' ' || matters[1 + n / 20 % 15] || ' (' || (n % 9973) || ')' end,
         case when n % 3 = 0 then 'email' else 'webchat' end, 'resolved', now() - n * interval '1 minute', now() - n * interval '1 minute', 1
    from generate_series(1, 1000000) as n;

  insert into entry (conversation_id, seq, id, customer_id, channel, at, kind, author, body)
  select ('d0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 1, ('e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
         ('a0000000-0000-7000-8000-' || lpad(to_hex(1 + n % 200000), 12, '0'))::uuid, 'webchat', now() - n * interval '1 minute', 'message', 'customer',
         jsonb_build_object('text', 'Bestellung M' || n || ': ' || (
           select string_agg(said[1 + (n::bigint * 7919 + k * 104729 + n / 67 * k) % 67], ' ') from generate_series(1, 12) as k))
    from generate_series(1, 1000000) as n;

  foreach def in array kept loop
    execute def;
  end loop;
end $$
