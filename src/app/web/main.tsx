// Where the page starts: one client of queries, one router, one theme.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ThemeProvider, asRefusal } from '#platform/web';
import { makeRouter } from './router.tsx';
import { registerAllWords } from './words.ts';

registerAllWords();

const RETRIES = 2;
const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => asRefusal(error).code === 'unreachable' && failures < RETRIES,
    },
  },
});
const router = makeRouter(client);

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <ThemeProvider>
        <RouterProvider router={router} />
      </ThemeProvider>
    </QueryClientProvider>
  </StrictMode>,
);
