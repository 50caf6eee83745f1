\pset format unaligned
\pset tuples_only on
select 'hello';
