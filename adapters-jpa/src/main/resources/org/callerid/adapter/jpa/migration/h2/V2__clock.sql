-- PostgreSQL's name for the time at this moment; H2's own CURRENT_TIMESTAMP stands still within a transaction.
create alias clock_timestamp for "org.callerid.adapter.jpa.H2Clock.now";
