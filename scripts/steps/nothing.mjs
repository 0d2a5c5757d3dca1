// Stands in for `server-only` where there is nothing but a server.
export {};
